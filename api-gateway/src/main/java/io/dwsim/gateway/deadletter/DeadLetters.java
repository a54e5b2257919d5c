package io.dwsim.gateway.deadletter;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.message.Topology;
import io.dwsim.common.messaging.DeadMessage;
import io.dwsim.common.messaging.DeadMessages;
import io.dwsim.common.messaging.DeadMessages.Fate;
import io.dwsim.gateway.deadletter.DeadLetterTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts dead letters back into their queues or throws them away. The record goes after the message has gone: a failure in
 * between leaves a record whose message is elsewhere, never a message that is nowhere.
 */
@Component
public class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final DeadLetterTable table;
    private final DeadMessages broker;

    DeadLetters(DeadLetterTable table, DeadMessages broker) {
        this.table = table;
        this.broker = broker;
    }

    /**
     * What was done.
     *
     * @param taken messages that are dead letters no longer
     * @param missing ids asked for whose message is not in its dead-letter queue
     */
    record Outcome(int taken, List<Long> missing) {}

    /** The newest of those that are recorded, of all queues. */
    public List<DeadLetter> newest(int most) {
        return table.page(null, 0, most);
    }

    /** Replays all dead letters, of one queue or of every one. */
    Outcome replay(@Nullable String queue) {
        int taken = 0;
        for (String each : queues(queue)) {
            taken += broker.sift(each, message -> Fate.REPLAY, table::deleteOf);
        }
        LOG.info("{} dead letters were replayed", taken);
        return new Outcome(taken, List.of());
    }

    /**
     * Replays those with these ids.
     *
     * @throws DwsimException {@link ErrorCode#DEAD_LETTER_NOT_FOUND} naming all that are not recorded; then none is
     *     replayed
     */
    Outcome replay(Set<Long> ids) {
        Outcome outcome = each(ids, Fate.REPLAY);
        LOG.info("{} dead letters were replayed", outcome.taken());
        return outcome;
    }

    /** Throws all away, of one queue or of every one, and forgets them. */
    Outcome discard(@Nullable String queue) {
        long newest = table.newestId();
        int taken = 0;
        for (String each : queues(queue)) {
            taken += broker.sift(each, message -> Fate.DISCARD, table::deleteOf);
        }
        // those whose message had gone before, with a broker that was wiped for example
        table.deleteUpTo(queue, newest);
        LOG.info("{} dead letters were discarded", taken);
        return new Outcome(taken, List.of());
    }

    /** Throws those with these ids away and forgets them, also those whose message had gone before. */
    Outcome discard(Set<Long> ids) {
        Outcome outcome = each(ids, Fate.DISCARD);
        table.delete(ids);
        LOG.info("{} dead letters were discarded", outcome.taken());
        return outcome;
    }

    private Outcome each(Set<Long> ids, Fate fate) {
        List<Row> wanted = new ArrayList<>(table.find(ids));
        Set<Long> unknown = new TreeSet<>(ids);
        wanted.forEach(row -> unknown.remove(row.letter().id()));
        if (!unknown.isEmpty()) {
            throw new DwsimException(ErrorCode.DEAD_LETTER_NOT_FOUND, "there is no dead letter " + unknown);
        }
        Set<String> queues = wanted.stream().map(row -> row.letter().queue()).collect(Collectors.toSet());
        int taken = 0;
        for (String queue : queues) {
            if (Topology.WORK_QUEUES.contains(queue)) {
                taken += broker.sift(queue, message -> isAmong(wanted, message) ? fate : Fate.KEEP, message -> {
                    Row row = take(wanted, message);
                    table.delete(List.of(row.letter().id()));
                });
            }
        }
        return new Outcome(
                taken, wanted.stream().map(row -> row.letter().id()).sorted().toList());
    }

    private static boolean isAmong(List<Row> wanted, DeadMessage message) {
        return wanted.stream().anyMatch(row -> row.isOf(message));
    }

    private static Row take(List<Row> wanted, DeadMessage message) {
        Row row = wanted.stream().filter(each -> each.isOf(message)).findFirst().orElseThrow();
        wanted.remove(row);
        return row;
    }

    private static List<String> queues(@Nullable String queue) {
        if (queue == null) {
            return Topology.WORK_QUEUES;
        }
        if (!Topology.WORK_QUEUES.contains(queue)) {
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST,
                    "there is no such queue",
                    List.of(new Fault("/queue", "must be one of " + Topology.WORK_QUEUES, queue)));
        }
        return List.of(queue);
    }
}
