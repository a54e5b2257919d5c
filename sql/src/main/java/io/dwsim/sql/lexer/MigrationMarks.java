package io.dwsim.sql.lexer;

import java.util.List;

/** The lines by which tools tell the two directions of a migration, {@code -- +goose Up} and {@code -- +goose Down}. */
final class MigrationMarks {
    private static final List<String> TOOLS = List.of("+goose ", "+migrate ", "migrate:", "+micrate ");
    private static final int MOST_BLANKS = 8;

    private MigrationMarks() {}

    /** Whether the way back begins with this line, whose statements undo what the script has made. */
    static boolean isDown(String text, int at) {
        return isMark(text, at, "down");
    }

    /** Offset of the line that leads forward again, or of the end. */
    static int endOfDown(String text, int at) {
        int line = text.indexOf('\n', at);
        while (line >= 0) {
            if (isMark(text, line + 1, "up")) {
                return line;
            }
            line = text.indexOf('\n', line + 1);
        }
        return text.length();
    }

    private static boolean isMark(String text, int at, String direction) {
        if (!text.startsWith("--", at)) {
            return false;
        }
        int i = at + 2;
        while (i < text.length() && i - at < MOST_BLANKS && text.charAt(i) == ' ') {
            i++;
        }
        for (String tool : TOOLS) {
            int end = i + tool.length() + direction.length();
            if (text.startsWith(tool, i)
                    && text.regionMatches(true, i + tool.length(), direction, 0, direction.length())
                    && (end >= text.length() || !Characters.continuesWord(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
