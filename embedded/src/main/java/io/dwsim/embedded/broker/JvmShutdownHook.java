package io.dwsim.embedded.broker;

import io.dwsim.embedded.EmbeddedServerException;
import java.lang.reflect.Field;
import org.apache.qpid.server.model.Broker;

/** The hook by which Qpid would stop itself at JVM exit, under the feet of clients that are still finishing their work. */
final class JvmShutdownHook {

    private JvmShutdownHook() {}

    static void removeFrom(Broker<?> broker) {
        try {
            Field field = field(broker.getClass());
            field.setAccessible(true);
            Runtime.getRuntime().removeShutdownHook((Thread) field.get(broker));
        } catch (ReflectiveOperationException e) {
            throw new EmbeddedServerException("This version of Qpid Broker-J keeps its shutdown hook elsewhere", e);
        }
    }

    private static Field field(Class<?> type) throws NoSuchFieldException {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (field.getName().equals("_shutdownHook")) {
                    return field;
                }
            }
        }
        throw new NoSuchFieldException("_shutdownHook in " + type.getName());
    }
}
