package io.dwsim.cli.terminal;

/**
 * Colors text where colors are wanted, and leaves it alone elsewhere.
 *
 * @param colored whether to color at all
 */
public record Palette(boolean colored) {
    public static final Palette PLAIN = new Palette(false);

    /** Something ended well. */
    public String good(String text) {
        return paint("32", text);
    }

    /** Something went wrong. */
    public String bad(String text) {
        return paint("31", text);
    }

    /** Something to have a look at. */
    public String odd(String text) {
        return paint("33", text);
    }

    /** What matters less than the text around it. */
    public String dim(String text) {
        return paint("2", text);
    }

    /** What heads the text below it. */
    public String strong(String text) {
        return paint("1", text);
    }

    private String paint(String code, String text) {
        return colored && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
