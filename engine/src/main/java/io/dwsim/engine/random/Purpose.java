package io.dwsim.engine.random;

/** What a random number decides; each purpose has numbers of its own, so that one decision never shifts another. */
public enum Purpose {
    /** Whether a cell is NULL. */
    NULLS("nulls"),
    /** The value of a cell. */
    VALUE("value"),
    /** The order in which unique values are dealt to rows. */
    ORDER("order"),
    /** Which row of the referenced table is the parent. */
    PARENT("parent");

    private final String tag;

    Purpose(String tag) {
        this.tag = tag;
    }

    /** What stands for the purpose in a key; never changes within an engine version. */
    String tag() {
        return tag;
    }
}
