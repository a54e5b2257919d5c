package io.dwsim.embedded.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The names of the shutdown hooks of a JVM of its own while a broker runs in it; only the JVM's private list has them. */
final class ShutdownHooks {

    private ShutdownHooks() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        try (var broker = EmbeddedBroker.start()) {
            var hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
            hooks.setAccessible(true);
            System.out.println("port " + broker.port());
            ((Map<?, ?>) hooks.get(null)).keySet().forEach(hook -> System.out.println(((Thread) hook).getName()));
        }
    }

    static List<String> whileABrokerRuns() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShutdownHooks.class.getName())
                .redirectErrorStream(true)
                .start();
        return jvm.inputReader().lines().toList();
    }
}
