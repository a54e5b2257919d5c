package io.dwsim.common.message;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.experiment.DateBound;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ForeignKey;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.ErrorCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One message of every type, as the golden files have them. */
public final class SampleMessages {

    private static final String SHA_256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final Experiment EXPERIMENT = new Experiment(
            "Shop",
            "Größe €",
            "de-CH",
            List.of(
                    new Table(
                            "customers",
                            1_000,
                            List.of(
                                    Column.of("id", DataType.INT)
                                            .isUnique(true)
                                            .minValue(BigDecimal.ONE)
                                            .build(),
                                    Column.of("email", DataType.VARCHAR)
                                            .required(false)
                                            .nullRatio(0.25)
                                            .varcharLength(120)
                                            .fakerRule("email")
                                            .build(),
                                    Column.of("born", DataType.DATE)
                                            .dateStart(DateBound.of(LocalDate.of(1930, 1, 1)))
                                            .dateEnd(DateBound.of(LocalDate.of(2006, 12, 31)))
                                            .build()),
                            List.of("id")),
                    new Table(
                            "orders",
                            5_000_000_000L,
                            List.of(
                                    Column.of("customer_id", DataType.INT)
                                            .foreignKey(new ForeignKey("customers", "id", true))
                                            .build(),
                                    Column.of("total", DataType.FLOAT)
                                            .minValue(new BigDecimal("0.01"))
                                            .maxValue(new BigDecimal("99.90"))
                                            .build()),
                            List.of())),
            "postgres");

    private static final Failure FAILURE =
            new Failure(ErrorCode.LAKE_UNAVAILABLE, "the lake failed on s3://dwsim/experiments: status 503");

    private SampleMessages() {}

    /** The sample of a type. */
    public static Message of(MessageType type) {
        return switch (type) {
            case GENERATE_PART ->
                new GeneratePart(
                        7, EXPERIMENT, -42, "1", Map.of("orders", 5_000_000_000L), "orders", 3, 750_000, 250_000, 1, 2);
            case LOAD_PART ->
                new LoadPart(
                        7,
                        EXPERIMENT,
                        "orders",
                        3,
                        250_000,
                        "experiments/Shop/runs/7/orders/part-00003.parquet",
                        SHA_256,
                        2,
                        2);
            case PUBLISH_RUN -> new PublishRun(7, EXPERIMENT, Map.of("orders", 5_000_000_000L), 1, 2);
            case DISCARD_RUN -> new DiscardRun(7, "Shop", 2);
            case VERIFY_PART ->
                new VerifyPart(
                        7,
                        5,
                        EXPERIMENT,
                        -42,
                        "1",
                        Map.of("orders", 5_000_000_000L),
                        "orders",
                        3,
                        750_000,
                        250_000,
                        "experiments/Shop/runs/5/orders/part-00003.parquet",
                        9_876_543,
                        SHA_256,
                        "000102030405060708090a0b0c0d0e0f",
                        1);
            case VERIFY_TABLE ->
                new VerifyTable(7, 5, EXPERIMENT, "orders", 5_000_000_000L, "000102030405060708090a0b0c0d0e0f", 2);
            case PART_STARTED -> new PartStarted(7, "orders", 3, PartStage.GENERATE, "generation-worker-1", 1);
            case PART_GENERATED ->
                new PartGenerated(
                        7,
                        "orders",
                        3,
                        250_000,
                        9_876_543,
                        SHA_256,
                        "000102030405060708090a0b0c0d0e0f",
                        "experiments/Shop/runs/7/orders/part-00003.parquet",
                        1);
            case PART_GENERATION_FAILED -> new PartGenerationFailed(7, "orders", 3, FAILURE, 5);
            case PART_LOADED -> new PartLoaded(7, "orders", 3, 250_000, 1, 2);
            case PART_LOAD_FAILED -> new PartLoadFailed(7, "orders", 3, FAILURE, 5, 2);
            case PART_VERIFIED -> new PartVerified(7, "orders", 3, Verdict.REPAIRED, "the lake had no such object", 1);
            case PART_VERIFICATION_FAILED -> new PartVerificationFailed(7, "orders", 3, FAILURE, 5);
            case TABLE_VERIFIED -> new TableVerified(7, "orders", Verdict.INTACT, "", 1);
            case TABLE_VERIFICATION_FAILED -> new TableVerificationFailed(7, "orders", FAILURE, 2);
            case RUN_PUBLISHED -> new RunPublished(7, Map.of("orders", 5_000_000_000L));
            case RUN_PUBLISH_FAILED -> new RunPublishFailed(7, FAILURE, 2, 2);
            case RUN_ABORTED -> new RunAborted(7, 2);
            case WORKER_HEARTBEAT ->
                new WorkerHeartbeat("load-worker-1", "load-worker", List.of("7/orders/3", "7/orders/4"));
        };
    }
}
