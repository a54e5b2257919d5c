package io.dwsim.gateway.query;

/**
 * A column of an answer.
 *
 * @param name in the spelling of the schema, or as the query calls it
 * @param type SQL name of its type
 * @param precision digits of a numeric type that has a fixed number of them; else 0
 * @param scale how many of them stand behind the point
 */
public record ResultColumn(String name, String type, int precision, int scale) {

    public ResultColumn(String name, String type) {
        this(name, type, 0, 0);
    }
}
