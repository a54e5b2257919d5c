package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Edit;
import io.dwsim.sql.text.EditedSql.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Changes to a text that do not get in each other's way: those that would are left for the next time. */
final class Edits {

    private final SqlText text;
    private final TreeMap<Integer, Edit> replacements = new TreeMap<>();
    private final TreeMap<Integer, Edit> insertions = new TreeMap<>();

    Edits(SqlText text) {
        this.text = text;
    }

    boolean isEmpty() {
        return replacements.isEmpty() && insertions.isEmpty();
    }

    /** All in order. */
    List<Edit> inOrder() {
        List<Edit> all = new ArrayList<>(insertions.values());
        all.addAll(replacements.values());
        // at one place an insertion comes first
        all.sort((a, b) ->
                a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(a.end(), b.end()));
        return all;
    }

    void replace(int token, String replacement) {
        add(new Group().replace(token, replacement));
    }

    void remove(Range tokens) {
        add(new Group().remove(tokens));
    }

    /** Removes tokens, but not the blanks behind them. */
    void drop(Range tokens) {
        add(new Group().replace(tokens, List.of()));
    }

    /** Adds all edits of a group, or none when one of them is in the way of another. */
    boolean add(Group group) {
        for (Edit edit : group.edits) {
            if (!fits(edit)) {
                return false;
            }
        }
        for (Edit edit : group.edits) {
            (edit.start() == edit.end() ? insertions : replacements).put(edit.start(), edit);
        }
        return true;
    }

    private boolean fits(Edit edit) {
        var before = replacements.floorEntry(Math.max(edit.start(), edit.end() - 1));
        if (edit.start() == edit.end()) {
            return !insertions.containsKey(edit.start())
                    && (before == null
                            || before.getKey() >= edit.start()
                            || before.getValue().end() <= edit.start());
        }
        return (before == null || before.getValue().end() <= edit.start())
                && insertions.subMap(edit.start(), false, edit.end(), false).isEmpty();
    }

    /** New edits that belong together. */
    Group group() {
        return new Group();
    }

    /** Edits of which all or none are done. */
    final class Group {
        private final List<Edit> edits = new ArrayList<>();

        Group replace(int token, String replacement) {
            return replace(new Range(token, token + 1), replacement);
        }

        Group replace(Range tokens, String replacement) {
            return replace(tokens, List.of(Piece.text(replacement)));
        }

        Group replace(Range tokens, List<Piece> pieces) {
            edits.add(new Edit(text.start(tokens.from()), text.end(tokens.to() - 1), pieces));
            return this;
        }

        /** Removes tokens with the blanks behind them. */
        Group remove(Range tokens) {
            if (!tokens.isEmpty()) {
                int end = tokens.to() < text.size() ? text.start(tokens.to()) : text.end(tokens.to() - 1);
                boolean hasComment = text.sql
                                .substring(text.end(tokens.to() - 1), end)
                                .strip()
                                .length()
                        > 0;
                edits.add(new Edit(text.start(tokens.from()), hasComment ? text.end(tokens.to() - 1) : end, List.of()));
            }
            return this;
        }

        Group insertBefore(int token, String inserted) {
            return insert(text.start(token), List.of(Piece.text(inserted)));
        }

        Group insertAfter(int token, String inserted) {
            return insert(text.end(token), List.of(Piece.text(inserted)));
        }

        Group insert(int offset, List<Piece> pieces) {
            edits.add(new Edit(offset, offset, pieces));
            return this;
        }
    }
}
