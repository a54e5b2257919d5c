package io.dwsim.engine.correlation;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Email addresses, user names and full names of the person that a row names. */
final class PersonCorrelation implements Correlation {

    private static final NameParts PARTS = new NameParts(
            "first_name firstname given_name forename first last_name lastname"
                    + " surname family_name last name full_name fullname email email_address mail e_mail username user_name login");
    private static final Set<String> FIRST = Set.of("first_name", "first_name_male", "first_name_female");
    private static final Set<String> LAST = Set.of("last_name");
    private static final Set<String> FULL = Set.of("name", "name_male", "name_female");
    private static final Set<String> HANDLES = Set.of("email", "user_name");

    @Override
    public void suggest(Table table, Suggestions suggestions) {
        List<Column> firsts = columns(table, FIRST);
        List<Column> lasts = columns(table, LAST);
        List<Column> fulls = columns(table, FULL);
        for (Column column : table.columns()) {
            String rule = Suggestions.rule(column);
            boolean isHandle = HANDLES.contains(rule);
            if (!(isHandle || FULL.contains(rule)) || !column.dataType().isText() || !suggestions.isFree(column)) {
                continue;
            }
            String prefix = PARTS.prefix(column);
            Optional<Column> first = PARTS.pick(firsts, prefix);
            Optional<Column> last = PARTS.pick(lasts, prefix);
            Optional<Column> full = PARTS.pick(fulls, prefix);
            if (first.isPresent() && last.isPresent()) {
                suggestions.add(
                        column,
                        List.of(first.get().name(), last.get().name()),
                        isHandle ? "it belongs to the person of its row" : "it is made of the other names of its row");
            } else if (isHandle && full.isPresent()) {
                suggestions.add(column, List.of(full.get().name()), "it belongs to the person of its row");
            }
        }
    }

    private static List<Column> columns(Table table, Set<String> rules) {
        return table.columns().stream()
                .filter(column -> column.dataType().isText() && rules.contains(Suggestions.rule(column)))
                .toList();
    }
}
