package io.dwsim.cli.instance;

import io.dwsim.cli.api.ApiClient;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.Surroundings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which server a client command speaks to, and as whom. */
public final class ServerOptions {
    private static final URI DEFAULT = URI.create("http://127.0.0.1:8080");

    private final Surroundings surroundings;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Server to use (default: DWSIM_URL, else the stand-alone system of this user,"
                    + " else http://127.0.0.1:8080). A token is taken from DWSIM_TOKEN.")
    private @Nullable String url;

    public ServerOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public ApiClient client() {
        return clientFor(named().or(this::ownInstance).orElse(DEFAULT));
    }

    public ApiClient clientFor(URI server) {
        return new ApiClient(server, surroundings.variable("DWSIM_TOKEN"));
    }

    /** The server that the person named, by option or environment. */
    public Optional<URI> named() {
        return Optional.ofNullable(url)
                .or(() -> surroundings.variable("DWSIM_URL"))
                .map(this::parse);
    }

    private Optional<URI> ownInstance() {
        try {
            return Instance.read(DataDirectory.of(Optional.empty(), surroundings))
                    .map(Instance::url);
        } catch (CommandFailure e) {
            return Optional.empty(); // somebody else's, or damaged: it cannot say where the server is
        }
    }

    private URI parse(String text) {
        try {
            URI uri = new URI(text.strip().replaceFirst("/+$", ""));
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // reported below, like every address that cannot be used
        }
        String message = "not an http(s) address: '" + text + "'";
        if (command == null) {
            throw new CommandFailure(message);
        }
        throw new ParameterException(command.commandLine(), message);
    }
}
