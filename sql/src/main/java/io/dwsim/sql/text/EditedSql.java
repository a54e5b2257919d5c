package io.dwsim.sql.text;

import java.util.ArrayList;
import java.util.List;

/** SQL text with some places replaced, that still knows where everything was. */
public final class EditedSql {

    private final String text;
    private final List<Part> parts;
    private final int originalLength;

    /**
     * A part of a replacement: a text of its own, or a part of the original.
     *
     * @param from offset in the original; negative for a text of its own
     */
    public record Piece(String text, int from, int to) {

        /** A text the original does not have. */
        public static Piece text(String text) {
            return new Piece(text, -1, -1);
        }

        /** What the original has from an offset to another. */
        public static Piece copy(int from, int to) {
            return new Piece("", from, to);
        }
    }

    /**
     * A replacement.
     *
     * @param start offset in the original
     * @param end offset behind it in the original
     */
    public record Edit(int start, int end, List<Piece> pieces) {

        public Edit(int start, int end, String replacement) {
            this(start, end, List.of(Piece.text(replacement)));
        }
    }

    /** Text from an offset on: copied from the original from {@code original} on, or made in place of it. */
    private record Part(int start, int original, boolean copied) {}

    private EditedSql(String text, List<Part> parts, int originalLength) {
        this.text = text;
        this.parts = parts;
        this.originalLength = originalLength;
    }

    /** The original with the edits, which are in order and do not overlap. */
    public static EditedSql of(String original, List<Edit> edits) {
        StringBuilder text = new StringBuilder(original.length() + 16 * edits.size());
        List<Part> parts = new ArrayList<>();
        int copied = 0;
        for (Edit edit : edits) {
            copy(original, copied, edit.start(), text, parts);
            for (Piece piece : edit.pieces()) {
                if (piece.from() >= 0) {
                    copy(original, piece.from(), piece.to(), text, parts);
                } else if (!piece.text().isEmpty()) {
                    parts.add(new Part(text.length(), edit.start(), false));
                    text.append(piece.text());
                }
            }
            copied = edit.end();
        }
        copy(original, copied, original.length(), text, parts);
        return new EditedSql(text.toString(), List.copyOf(parts), original.length());
    }

    private static void copy(String original, int from, int to, StringBuilder text, List<Part> parts) {
        if (to > from) {
            parts.add(new Part(text.length(), from, true));
            text.append(original, from, to);
        }
    }

    public String text() {
        return text;
    }

    /** Where in the original an offset of the text lies; inside a text that is not of the original, where the replaced begins. */
    public int originalOffset(int offset) {
        if (offset >= text.length()) {
            return originalLength + offset - text.length();
        }
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Part part = parts.get(low);
        return part.copied() ? part.original() + offset - part.start() : part.original();
    }
}
