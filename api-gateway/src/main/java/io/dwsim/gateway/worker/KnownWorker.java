package io.dwsim.gateway.worker;

import java.time.Instant;
import java.util.List;

/**
 * A worker process.
 *
 * @param service {@code generation-worker} or {@code load-worker}
 * @param alive whether it was heard of lately
 * @param heardAt by the control database's clock
 * @param parts what it worked on when last heard: {@code run/table/part}, or {@code run/publish}
 */
public record KnownWorker(String name, String service, boolean alive, Instant heardAt, List<String> parts) {}
