package io.dwsim.embedded.broker;

import java.util.Locale;
import java.util.Locale.Category;
import org.apache.qpid.server.model.BrokerModel;
import org.apache.qpid.server.model.SystemConfigBootstrapModel;

/**
 * Qpid's model of itself, loaded once per JVM. It derives names of attributes from names of methods in the default
 * locale, where a Turkish one makes {@code ıd} of {@code getId} and the broker cannot start.
 */
final class LocaleProofModel {

    private static final String CAPITALS = "I";

    private LocaleProofModel() {}

    static synchronized void load() {
        if (CAPITALS.toLowerCase(Locale.getDefault()).equals("i")) {
            loadClasses();
            return;
        }
        Locale base = Locale.getDefault();
        Locale display = Locale.getDefault(Category.DISPLAY);
        Locale format = Locale.getDefault(Category.FORMAT);
        Locale.setDefault(Locale.ROOT);
        try {
            loadClasses();
        } finally {
            Locale.setDefault(base);
            Locale.setDefault(Category.DISPLAY, display);
            Locale.setDefault(Category.FORMAT, format);
        }
    }

    private static void loadClasses() {
        SystemConfigBootstrapModel.getInstance();
        BrokerModel.getInstance();
    }
}
