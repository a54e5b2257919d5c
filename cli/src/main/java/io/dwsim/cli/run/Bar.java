package io.dwsim.cli.run;

/** A bar that fills. */
record Bar(boolean unicode) {
    private static final int LONGEST = 24;
    private static final int SHORTEST = 5;
    private static final int FRAME = "[] ".length() + 1;

    /** As long as it fits beside the text; on a very narrow terminal the text says it all. */
    String of(double percent, int room) {
        int length = Math.min(LONGEST, room - FRAME);
        if (length < SHORTEST) {
            return "";
        }
        int filled = (int) Math.floor(length * Math.min(100, Math.max(0, percent)) / 100);
        return "[" + (unicode ? "█" : "#").repeat(filled) + (unicode ? "░" : ".").repeat(length - filled) + "] ";
    }
}
