package io.dwsim.engine.place;

import java.util.HashMap;
import java.util.Map;

/**
 * A currency, as it is written down here: the JDK's own data changes with its version.
 *
 * @param code of ISO 4217
 * @param name in English
 * @param symbol as it stands before or after amounts; the code where there is none
 */
public record Currency(String code, String name, String symbol) {

    private static final Map<String, Currency> BY_CODE = read();

    static Currency of(String code) {
        return Tables.known(BY_CODE, code);
    }

    private static Map<String, Currency> read() {
        Map<String, Currency> all = new HashMap<>();
        Tables.read("currencies").forEach((code, line) -> all.put(code, new Currency(code, line[0], line[1])));
        return all;
    }
}
