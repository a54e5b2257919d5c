package io.dwsim.engine.text;

/** Single emoji: the characters of these blocks that Unicode shows as pictures without a selector. */
final class EmojiRule {

    /** First and last of each run. */
    private static final int[][] RUNS = {
        {0x1F32D, 0x1F335},
        {0x1F337, 0x1F37C},
        {0x1F37E, 0x1F393},
        {0x1F3A0, 0x1F3CA},
        {0x1F3CF, 0x1F3D3},
        {0x1F3E0, 0x1F3F0},
        {0x1F3F8, 0x1F3FA},
        {0x1F400, 0x1F43E},
        {0x1F442, 0x1F4FC},
        {0x1F4FF, 0x1F53D},
        {0x1F550, 0x1F567},
        {0x1F5FB, 0x1F64F},
        {0x1F680, 0x1F6C5},
        {0x1F910, 0x1F93A},
        {0x1F93C, 0x1F945},
        {0x1F947, 0x1F9FF},
    };

    private EmojiRule() {}

    static void write(RuleBook book) {
        book.words("emoji", lexicon -> emoji());
    }

    private static TextSource emoji() {
        StringBuilder all = new StringBuilder();
        for (int[] run : RUNS) {
            for (int c = run[0]; c <= run[1]; c++) {
                all.appendCodePoint(c);
            }
        }
        return WordList.of(all.codePoints().mapToObj(Character::toString).toList());
    }
}
