package io.dwsim.gateway.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.message.Envelope;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.common.message.MessageCodec;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.Topology;
import io.dwsim.common.messaging.ConfirmingPublisher;
import io.dwsim.gateway.GatewayUnderTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Poison: whatever nobody can handle is seen, ends its run, and can be given another chance. */
class DeadLetterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static GatewayUnderTest gateway;
    private static int experiments;

    private RabbitTemplate rabbit;
    private String experiment;
    private long run;

    @BeforeAll
    static void start(@TempDir Path directory) {
        gateway = GatewayUnderTest.start(
                directory,
                "--dwsim.runs.part-rows=10",
                "--dwsim.runs.parts-in-flight=2",
                "--dwsim.runs.sweep-interval=1h");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void startARunOfTwoParts() throws Exception {
        rabbit = gateway.bean(RabbitTemplate.class);
        AmqpAdmin broker = gateway.bean(AmqpAdmin.class);
        for (String queue : Topology.WORK_QUEUES) {
            broker.purgeQueue(queue);
            broker.purgeQueue(Topology.deadLetterQueue(queue));
        }
        gateway.bean(JdbcClient.class).sql("DELETE FROM dead_letter").update();
        experiments++;
        experiment = "e" + experiments;
        assertThat(gateway.post("/api/experiments", "application/yaml", """
                        {name: %s, tables: [{name: t, target_rows: 20, columns: [{name: id, data_type: INT}]}]}""".formatted(experiment))
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> accepted =
                gateway.post("/api/experiments/" + experiment + "/generate", "application/json", "{}");
        run = json(accepted).get("id").longValue();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return DwsimJson.mapper().readTree(answer.body());
    }

    private static ConditionFactory eventually() {
        return await().atMost(PATIENCE).dontCatchUncaughtExceptions();
    }

    /** As a worker that cannot handle what it gets. */
    private void reject(String queue) {
        eventually()
                .until(() -> rabbit.execute(channel -> {
                    var delivery = channel.basicGet(queue, false);
                    if (delivery != null) {
                        channel.basicReject(delivery.getEnvelope().getDeliveryTag(), false);
                    }
                    return delivery != null;
                }));
    }

    private Message take(String queue) {
        return eventually().until(() -> rabbit.receive(queue), message -> message != null);
    }

    private JsonNode run() throws Exception {
        return json(gateway.get("/api/experiments/" + experiment + "/runs/" + run));
    }

    private JsonNode deadLetters(int count) {
        return eventually()
                .until(
                        () -> json(gateway.get("/api/system/dead-letters")),
                        found -> found.get("total").intValue() == count);
    }

    private static HttpResponse<String> replay(@Nullable String body) throws Exception {
        return gateway.post("/api/system/dead-letters/replay", "application/json", body == null ? "{}" : body);
    }

    private static int waiting(String queue) {
        return (int) gateway.bean(AmqpAdmin.class).getQueueInfo(queue).getMessageCount();
    }

    private void send(String queue, String id, @Nullable String runId, String type, byte[] body) {
        assertThat(gateway.bean(ConfirmingPublisher.class)
                        .publishAll(List.of(new Envelope("", queue, id, runId == null ? "" : runId, type, body, null))))
                .containsExactly(true);
    }

    @Test
    void aRunWhoseCommandNobodyCanHandleFailsAndSaysWhich() throws Exception {
        reject(Topology.GENERATE_PART_QUEUE);

        JsonNode letter = deadLetters(1).at("/dead_letters/0");
        assertThat(letter.get("queue").stringValue()).isEqualTo(Topology.GENERATE_PART_QUEUE);
        assertThat(letter.get("type").stringValue()).isEqualTo("generate-part.v1");
        assertThat(letter.get("run_id").longValue()).isEqualTo(run);
        assertThat(letter.get("reason").stringValue()).isEqualTo("rejected");
        assertThat(letter.get("body_preview").stringValue()).startsWith("{\"run_id\":" + run);
        assertThat(run().get("status").stringValue()).isEqualTo("FAILED");
        JsonNode error = run().get("error");
        assertThat(error.get("code").stringValue()).isEqualTo("MESSAGE_DEAD_LETTERED");
        assertThat(error.get("message").stringValue())
                .contains("generate-part.v1")
                .contains(Topology.GENERATE_PART_QUEUE)
                .contains("/api/system/dead-letters");
        assertThat(error.get("table").stringValue()).isEqualTo("t");
        assertThat(error.get("part").intValue()).isZero();
    }

    @Test
    void aMessageThatWasOvertakenDoesNotFailItsRun() throws Exception {
        gateway.bean(JdbcClient.class)
                .sql("UPDATE part SET attempts = 2 WHERE run_id = ? AND part = 0")
                .param(run)
                .update();
        reject(Topology.GENERATE_PART_QUEUE);
        deadLetters(1);
        assertThat(run().get("status").stringValue()).isEqualTo("RUNNING");
    }

    @Test
    void anEventTheGatewayCannotReadFailsTheRunItNames() throws Exception {
        send(Topology.RUN_PROGRESS_QUEUE, "poison", Long.toString(run), "part-loaded.v1", "not json".getBytes(UTF_8));
        JsonNode letter = deadLetters(1).at("/dead_letters/0");
        assertThat(letter.get("queue").stringValue()).isEqualTo(Topology.RUN_PROGRESS_QUEUE);
        assertThat(letter.get("message_id").stringValue()).isEqualTo("poison");
        assertThat(letter.get("body_preview").stringValue()).isEqualTo("not json");
        eventually().until(() -> run().get("status").stringValue().equals("FAILED"));
    }

    @Test
    void garbageOfAnyKindIsRecordedAndHoldsNothingUp() throws Exception {
        List<byte[]> garbage = new ArrayList<>(List.of(new byte[0], new byte[] {0, -1, -2, 0}, "null".getBytes(UTF_8)));
        garbage.add(new byte[200_000]);
        for (byte[] body : garbage) {
            rabbit.send("", Topology.RUN_PROGRESS_QUEUE, new Message(body));
        }
        send(Topology.RUN_PROGRESS_QUEUE, "\u0000\u0007", "99999999999999999999", "x\u0000y", new byte[] {1});
        send(Topology.RUN_PROGRESS_QUEUE, "gone", "4000000000", "no-such-type.v1", new byte[] {2});

        JsonNode found = deadLetters(6);
        assertThat(waiting(Topology.DEAD_LETTERS_QUEUE)).isZero();
        assertThat(waiting(Topology.deadLetterQueue(Topology.RUN_PROGRESS_QUEUE)))
                .isEqualTo(6);
        assertThat(found.get("dead_letters"))
                .anySatisfy(letter ->
                        assertThat(letter.get("body_bytes").intValue()).isEqualTo(200_000));
        assertThat(run().get("status").stringValue()).isEqualTo("RUNNING");

        assertThat(json(gateway.send(HttpRequest.newBuilder(gateway.uri("/api/system/dead-letters"))
                                .DELETE()))
                        .get("discarded")
                        .intValue())
                .isEqualTo(6);
        deadLetters(0);
        assertThat(waiting(Topology.deadLetterQueue(Topology.RUN_PROGRESS_QUEUE)))
                .isZero();
    }

    @Test
    void replayPutsAllOfAQueueBackAndForgetsThem() throws Exception {
        Message command = take(Topology.GENERATE_PART_QUEUE);
        reject(Topology.GENERATE_PART_QUEUE);
        rabbit.send("", Topology.GENERATE_PART_QUEUE, command);
        reject(Topology.GENERATE_PART_QUEUE);
        send(Topology.RUN_PROGRESS_QUEUE, "other", null, "no-such-type.v1", new byte[] {1});
        deadLetters(3);

        HttpResponse<String> answer = replay("{\"queue\": \"" + Topology.GENERATE_PART_QUEUE + "\"}");

        assertThat(answer.body()).isEqualTo("{\"replayed\":2,\"missing\":[]}");
        deadLetters(1);
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Message replayed = take(Topology.GENERATE_PART_QUEUE);
            parts.add(((GeneratePart) rabbit.getMessageConverter().fromMessage(replayed)).part());
            assertThat(replayed.getMessageProperties().getCorrelationId()).isEqualTo(Long.toString(run));
        }
        assertThat(parts).containsExactlyInAnyOrder(0, 1);
        assertThat(json(replay(null)).get("replayed").intValue()).isOne();
    }

    @Test
    void whatIsReplayedInVainIsADeadLetterOnceMore() throws Exception {
        send(Topology.RUN_PROGRESS_QUEUE, "poison", null, "no-such-type.v1", new byte[] {1});
        long first = deadLetters(1).at("/dead_letters/0/id").longValue();
        assertThat(json(replay(null)).get("replayed").intValue()).isOne();
        eventually().until(() -> {
            JsonNode letters = json(gateway.get("/api/system/dead-letters")).get("dead_letters");
            return letters.size() == 1 && letters.get(0).get("id").longValue() != first;
        });
    }

    @Test
    void replayByIdLeavesTheOthersWhereTheyAre() throws Exception {
        for (int i = 0; i < 3; i++) {
            send(
                    Topology.LOAD_PART_QUEUE,
                    "m" + i,
                    null,
                    "part-started.v1",
                    MessageCodec.encode(new PartStarted(i, "t", i, io.dwsim.common.message.PartStage.LOAD, "w", 1)));
            reject(Topology.LOAD_PART_QUEUE);
        }
        JsonNode letters = deadLetters(3).get("dead_letters");
        assertThat(letters.get(0).get("message_id").stringValue())
                .as("newest first")
                .isEqualTo("m2");
        long middle = letters.get(1).get("id").longValue();

        assertThat(replay("{\"ids\": [" + middle + ", 999999999]}").statusCode())
                .isEqualTo(404);
        assertThat(replay("{\"ids\": [" + middle + "]}").body()).isEqualTo("{\"replayed\":1,\"missing\":[]}");

        assertThat(take(Topology.LOAD_PART_QUEUE).getMessageProperties().getType())
                .isEqualTo("part-started.v1");
        assertThat(waiting(Topology.deadLetterQueue(Topology.LOAD_PART_QUEUE))).isEqualTo(2);
        deadLetters(2);

        gateway.bean(AmqpAdmin.class).purgeQueue(Topology.deadLetterQueue(Topology.LOAD_PART_QUEUE));
        long last = letters.get(0).get("id").longValue();
        assertThat(replay("{\"ids\": [" + last + "]}").body())
                .as("a broker that was wiped")
                .isEqualTo("{\"replayed\":0,\"missing\":[" + last + "]}");
    }

    @Test
    void requestsThatMakeNoSenseAreRefused() throws Exception {
        assertThat(replay("{\"queue\": \"nowhere\"}").statusCode()).isEqualTo(400);
        assertThat(replay("{\"queue\": \"" + Topology.LOAD_PART_QUEUE + "\", \"ids\": [1]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(replay("{\"ids\": [null]}").statusCode()).isEqualTo(400);
        assertThat(replay("{\"what\": 1}").statusCode()).isEqualTo(400);
        assertThat(gateway.get("/api/system/dead-letters?size=0").statusCode()).isEqualTo(400);
        assertThat(gateway.get("/api/system/dead-letters?page=x").statusCode()).isEqualTo(400);
    }
}
