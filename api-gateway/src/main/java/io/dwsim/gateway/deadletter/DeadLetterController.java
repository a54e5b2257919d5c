package io.dwsim.gateway.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows dead letters and lets people decide what becomes of them. */
@RestController
@RequestMapping("/api/system/dead-letters")
class DeadLetterController {

    private static final int MAX_PAGE = 200;
    private static final int MOST_IDS = 1_000;

    private final DeadLetterTable table;
    private final DeadLetters deadLetters;

    DeadLetterController(DeadLetterTable table, DeadLetters deadLetters) {
        this.table = table;
        this.deadLetters = deadLetters;
    }

    @GetMapping
    DeadLetterList list(
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > MAX_PAGE) {
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST,
                    "page must be 0 or more and size from 1 to " + MAX_PAGE + ", not " + page + " and " + size);
        }
        return new DeadLetterList(table.page(queue, page, size), page, size, table.count(queue));
    }

    @PostMapping("/replay")
    Replayed replay(@RequestBody(required = false) @Nullable Selection selection) {
        Selection which = selection == null ? new Selection(null, null) : selection;
        Set<Long> ids = which.checkedIds();
        DeadLetters.Outcome outcome = ids == null ? deadLetters.replay(which.queue()) : deadLetters.replay(ids);
        return new Replayed(outcome.taken(), outcome.missing());
    }

    @DeleteMapping
    Discarded discard(
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(name = "id", required = false) @Nullable List<Long> ids) {
        Set<Long> some = new Selection(queue, ids).checkedIds();
        return new Discarded((some == null ? deadLetters.discard(queue) : deadLetters.discard(some)).taken());
    }

    /** One page of dead letters, newest first. */
    record DeadLetterList(List<DeadLetter> deadLetters, int page, int size, long total) {}

    /**
     * Which are meant: those of one queue, those with these ids, or all.
     *
     * @param ids null for all of the queue, or all there are
     */
    record Selection(@Nullable String queue, @Nullable List<Long> ids) {

        @Nullable
        Set<Long> checkedIds() {
            if (ids == null) {
                return null;
            }
            if (queue != null) {
                throw new DwsimException(ErrorCode.INVALID_REQUEST, "give a queue or ids, not both");
            }
            if (ids.size() > MOST_IDS) {
                throw new DwsimException(
                        ErrorCode.INVALID_REQUEST, "at most " + MOST_IDS + " ids at once, not " + ids.size());
            }
            if (ids.contains(null)) {
                throw new DwsimException(ErrorCode.INVALID_REQUEST, "an id cannot be null");
            }
            return Set.copyOf(ids);
        }
    }

    /**
     * @param replayed messages that are back in their queues
     * @param missing ids whose message was not in its dead-letter queue any more; their records stay until deleted
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Replayed(int replayed, List<Long> missing) {}

    /** @param discarded messages thrown away */
    record Discarded(int discarded) {}
}
