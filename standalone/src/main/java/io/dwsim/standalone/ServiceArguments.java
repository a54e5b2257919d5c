package io.dwsim.standalone;

import java.util.ArrayList;
import java.util.List;

/** Points the services at the embedded servers. What the user adds comes last and wins. */
final class ServiceArguments {

    static final String BUCKET = "dwsim";

    private final List<String> arguments = new ArrayList<>();

    private ServiceArguments() {}

    static ServiceArguments of(Servers servers, Credentials credentials) {
        ServiceArguments all = new ServiceArguments();
        all.add("spring.rabbitmq.host", servers.broker().host());
        all.add("spring.rabbitmq.port", servers.broker().port());
        all.add("spring.rabbitmq.username", servers.broker().user());
        all.add("spring.rabbitmq.password", servers.broker().password());
        all.add("spring.rabbitmq.virtual-host", servers.broker().virtualHost());
        all.add("dwsim.lake.endpoint", servers.s3().endpoint());
        all.add("dwsim.lake.bucket", BUCKET);
        all.add("dwsim.lake.access-key", credentials.lakeAccessKey());
        all.add("dwsim.lake.secret-key", credentials.lakeSecretKey());
        all.add("dwsim.warehouse.url", servers.postgres().jdbcUrl(DATABASE));
        all.add("dwsim.warehouse.loader-password", credentials.loaderPassword());
        return all;
    }

    /** The warehouse database. */
    static final String DATABASE = "dwsim_warehouse";

    /** The login that reads it. */
    static final String READER = "dwsim_reader";

    String[] forGateway(Servers servers, Credentials credentials, StandaloneOptions options) {
        ServiceArguments own = copy();
        own.add("server.port", options.port());
        own.add("spring.datasource.url", servers.postgres().jdbcUrl("dwsim_control"));
        own.add("spring.datasource.username", "dwsim_control");
        own.add("spring.datasource.password", credentials.controlPassword());
        own.add("dwsim.query.password", credentials.readerPassword());
        // the broker forgets with this process, so what was under way is asked for again soon
        own.add("dwsim.runs.unstarted-after", "20s");
        own.add("dwsim.runs.silent-after", "30s");
        return own.with(options.serviceArguments());
    }

    String[] forWorker(StandaloneOptions options) {
        ServiceArguments own = copy();
        own.add("spring.main.web-application-type", "none");
        return own.with(options.serviceArguments());
    }

    private ServiceArguments copy() {
        ServiceArguments copy = new ServiceArguments();
        copy.arguments.addAll(arguments);
        return copy;
    }

    private void add(String property, Object value) {
        arguments.add("--" + property + "=" + value);
    }

    private String[] with(List<String> more) {
        List<String> all = new ArrayList<>(arguments);
        // of two values for one property the services would take both, so what the user says replaces ours
        more.forEach(argument -> {
            String property = argument.substring(0, argument.indexOf('=') + 1);
            all.removeIf(ours -> ours.startsWith(property));
            all.add(argument);
        });
        return all.toArray(String[]::new);
    }
}
