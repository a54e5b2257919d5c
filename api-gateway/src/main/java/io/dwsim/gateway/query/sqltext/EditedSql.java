package io.dwsim.gateway.query.sqltext;

import java.util.List;

/** SQL text with some places replaced, that still knows where everything was. */
public final class EditedSql {

    private final String text;
    private final List<Edit> edits;

    /**
     * A replacement.
     *
     * @param start offset in the original
     * @param end offset behind it in the original
     */
    public record Edit(int start, int end, String replacement) {

        private int growth() {
            return replacement.length() - (end - start);
        }
    }

    private EditedSql(String text, List<Edit> edits) {
        this.text = text;
        this.edits = edits;
    }

    /** The original with the edits, which are in order and do not overlap. */
    public static EditedSql of(String original, List<Edit> edits) {
        StringBuilder text = new StringBuilder(original.length() + 16 * edits.size());
        int copied = 0;
        for (Edit edit : edits) {
            text.append(original, copied, edit.start()).append(edit.replacement());
            copied = edit.end();
        }
        text.append(original, copied, original.length());
        return new EditedSql(text.toString(), List.copyOf(edits));
    }

    public String text() {
        return text;
    }

    /** Where in the original an offset of the text lies; inside a replacement, where the replaced begins. */
    public int originalOffset(int offset) {
        int growth = 0;
        for (Edit edit : edits) {
            int start = edit.start() + growth;
            if (offset < start) {
                break;
            }
            if (offset < start + edit.replacement().length()) {
                return edit.start();
            }
            growth += edit.growth();
        }
        return offset - growth;
    }
}
