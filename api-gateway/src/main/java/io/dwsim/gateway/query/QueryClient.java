package io.dwsim.gateway.query;

/** Who waits for the answer of a query. */
public interface QueryClient {

    /** Whether nobody takes the answer any more. Asked often, from other threads, so it must not wait. */
    boolean isGone();

    /** Breaks the connection off, which also frees whoever is stuck writing to it. */
    void cut();
}
