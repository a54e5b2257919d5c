package io.dwsim.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line says.
 *
 * @param port of the gateway; 0 for any free one
 * @param dataDir everything the system keeps lies in it
 * @param serviceArguments handed to the services as they are, such as {@code --dwsim.runs.part-rows=10000}
 */
record StandaloneOptions(int port, Path dataDir, List<String> serviceArguments) {

    static final String USAGE = "usage: StandaloneApplication --port N --data-dir DIR [--<property>=<value> …]";

    StandaloneOptions {
        serviceArguments = List.copyOf(serviceArguments);
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException saying which argument is wrong
     */
    static StandaloneOptions parse(String... arguments) {
        int port = 8080;
        Path dataDir = null;
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("--port")) {
                port = port(valueOf(arguments, ++i));
            } else if (argument.equals("--data-dir")) {
                dataDir = Path.of(valueOf(arguments, ++i)).toAbsolutePath().normalize();
            } else if (argument.startsWith("--") && argument.contains("=")) {
                rest.add(argument);
            } else {
                throw new IllegalArgumentException("unknown argument '" + argument + "'; " + USAGE);
            }
        }
        if (dataDir == null) {
            throw new IllegalArgumentException("--data-dir is missing; " + USAGE);
        }
        return new StandaloneOptions(port, dataDir, rest);
    }

    private static String valueOf(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException("'" + arguments[index - 1] + "' needs a value; " + USAGE);
        }
        return arguments[index];
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("'" + text + "' is not a port, which is a number from 0 to 65535");
    }
}
