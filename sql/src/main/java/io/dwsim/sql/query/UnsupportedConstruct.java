package io.dwsim.sql.query;

/** Something of a dialect that cannot be run here, and what to write instead. */
public final class UnsupportedConstruct extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String construct;
    private final String alternative;
    private final int offset;

    /**
     * @param construct as its dialect calls it
     * @param alternative a sentence
     * @param offset where it stands in the text that was to be translated
     */
    UnsupportedConstruct(String construct, String alternative, int offset) {
        this.construct = construct;
        this.alternative = alternative;
        this.offset = offset;
    }

    @Override
    public String getMessage() {
        return construct + " is not supported here. " + alternative;
    }

    /** Its name. */
    public String construct() {
        return construct;
    }

    /** What to write instead. */
    public String alternative() {
        return alternative;
    }

    /** Where it stands in the user's text. */
    public int offset() {
        return offset;
    }
}
