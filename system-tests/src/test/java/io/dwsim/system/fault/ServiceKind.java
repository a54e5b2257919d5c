package io.dwsim.system.fault;

/** The kinds of processes there are two of each. */
enum ServiceKind {
    GATEWAY("gateway", "io.dwsim.gateway.ApiGatewayApplication"),
    GENERATION_WORKER("generation worker", "io.dwsim.generation.GenerationWorkerApplication"),
    LOAD_WORKER("load worker", "io.dwsim.load.LoadWorkerApplication");

    private final String title;
    private final String mainClass;

    ServiceKind(String title, String mainClass) {
        this.title = title;
        this.mainClass = mainClass;
    }

    String title() {
        return title;
    }

    String mainClass() {
        return mainClass;
    }
}
