package io.dwsim.engine.expression;

import static io.dwsim.engine.expression.Kind.BIGINT;
import static io.dwsim.engine.expression.Kind.BOOLEAN;
import static io.dwsim.engine.expression.Kind.TEXT;

import io.dwsim.engine.expression.Function.Group;
import io.dwsim.engine.expression.value.Texts;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Functions of texts. */
final class TextFunctions {

    private TextFunctions() {}

    static void addTo(FunctionTable table) {
        change(table, "lower", "lower(text)", "All letters in lower case, the same in every locale.", Texts::lower);
        change(table, "upper", "upper(text)", "All letters in upper case, the same in every locale.", Texts::upper);
        change(
                table,
                "initcap",
                "initcap(text)",
                "The first letter of each word in upper case, the others in lower case.",
                Texts::initcap);
        change(table, "trim btrim", "trim(text)", "Without spaces at both ends.", text -> Texts.trim(text, true, true));
        change(table, "ltrim", "ltrim(text)", "Without spaces at the start.", text -> Texts.trim(text, true, false));
        change(table, "rtrim", "rtrim(text)", "Without spaces at the end.", text -> Texts.trim(text, false, true));
        change(table, "reverse", "reverse(text)", "The characters from the last to the first.", Texts::reverse);
        table.add(
                Group.TEXT,
                "length size len char_length",
                "length(text)",
                "How many characters (code points) it has.",
                new Overloads().on(TEXT).gives(BIGINT, (a, out) -> out.whole = Texts.length(a[0].text)));
        table.add(
                Group.TEXT,
                "substring substr",
                "substring(text, start) or substring(text, start, length)",
                "The characters from a position on, which counts from 1 as in SQL.",
                new Overloads()
                        .on(TEXT, BIGINT)
                        .gives(TEXT, (a, out) -> out.text = Texts.substring(a[0].text, a[1].whole))
                        .on(TEXT, BIGINT, BIGINT)
                        .gives(TEXT, (a, out) -> out.text = Texts.substring(a[0].text, a[1].whole, a[2].whole)));
        table.add(
                Group.TEXT,
                "left",
                "left(text, n)",
                "The first n characters; all but the last -n where n is negative.",
                new Overloads().on(TEXT, BIGINT).gives(TEXT, (a, out) -> out.text = Texts.left(a[0].text, a[1].whole)));
        table.add(
                Group.TEXT,
                "right",
                "right(text, n)",
                "The last n characters; all but the first -n where n is negative.",
                new Overloads()
                        .on(TEXT, BIGINT)
                        .gives(TEXT, (a, out) -> out.text = Texts.right(a[0].text, a[1].whole)));
        table.add(
                Group.TEXT,
                "lpad",
                "lpad(text, length) or lpad(text, length, fill)",
                "Filled up at the start, with spaces or with a text, or cut at the end, to so many characters.",
                new Overloads()
                        .on(TEXT, BIGINT)
                        .gives(TEXT, (a, out) -> out.text = Texts.lpad(a[0].text, a[1].whole, " "))
                        .on(TEXT, BIGINT, TEXT)
                        .gives(TEXT, (a, out) -> out.text = Texts.lpad(a[0].text, a[1].whole, a[2].text)));
        table.add(
                Group.TEXT,
                "rpad",
                "rpad(text, length) or rpad(text, length, fill)",
                "Filled up at the end, with spaces or with a text, or cut there, to so many characters.",
                new Overloads()
                        .on(TEXT, BIGINT)
                        .gives(TEXT, (a, out) -> out.text = Texts.rpad(a[0].text, a[1].whole, " "))
                        .on(TEXT, BIGINT, TEXT)
                        .gives(TEXT, (a, out) -> out.text = Texts.rpad(a[0].text, a[1].whole, a[2].text)));
        table.add(
                Group.TEXT,
                "repeat",
                "repeat(text, n)",
                "The text n times.",
                new Overloads()
                        .on(TEXT, BIGINT)
                        .gives(TEXT, (a, out) -> out.text = Texts.repeat(a[0].text, a[1].whole)));
        table.add(
                Group.TEXT,
                "replace",
                "replace(text, search, replacement)",
                "Every occurrence of a text replaced by another.",
                new Overloads()
                        .on(TEXT, TEXT, TEXT)
                        .gives(TEXT, (a, out) -> out.text = Texts.replace(a[0].text, a[1].text, a[2].text)));
        table.add(
                Group.TEXT,
                "split_part",
                "split_part(text, separator, n)",
                "The n-th part between separators, from 1, or from the end where n is negative; empty where there is none.",
                new Overloads()
                        .on(TEXT, TEXT, BIGINT)
                        .gives(TEXT, (a, out) -> out.text = Texts.splitPart(a[0].text, a[1].text, a[2].whole)));
        table.add(
                Group.TEXT,
                "position strpos",
                "position(text, part)",
                "Where a part begins, from 1; 0 where it does not occur.",
                new Overloads()
                        .on(TEXT, TEXT)
                        .gives(BIGINT, (a, out) -> out.whole = Texts.position(a[0].text, a[1].text)));
        test(table, "contains", "contains(text, part)", "Whether a part occurs in it.", String::contains);
        test(table, "starts_with", "starts_with(text, start)", "Whether it begins so.", String::startsWith);
        test(table, "ends_with", "ends_with(text, end)", "Whether it ends so.", String::endsWith);
        table.add(
                Group.TEXT,
                "concat",
                "concat(a, b, ...)",
                "All of them, of whatever type, joined as texts; NULL where one of them is NULL.",
                TextFunctions::concat);
    }

    private static void change(
            FunctionTable table, String names, String usage, String about, UnaryOperator<String> function) {
        table.add(
                Group.TEXT,
                names,
                usage,
                about,
                new Overloads().on(TEXT).gives(TEXT, (a, out) -> out.text = function.apply(a[0].text)));
    }

    private static void test(
            FunctionTable table, String name, String usage, String about, BiPredicate<String, String> test) {
        table.add(
                Group.TEXT,
                name,
                usage,
                about,
                new Overloads().on(TEXT, TEXT).gives(BOOLEAN, (a, out) -> out.truth = test.test(a[0].text, a[1].text)));
    }

    private static Typed concat(Call call) {
        Typed[] texts = new Typed[call.size()];
        for (int i = 0; i < texts.length; i++) {
            if (call.argument(i).kind().isInterval()) {
                return call.mismatch();
            }
            texts[i] = ConversionFunctions.text(call.argument(i), call.checker().faults());
        }
        return texts.length == 0
                ? call.mismatch()
                : call.strict(
                        TEXT,
                        (a, out) -> {
                            String joined = a[0].text;
                            for (int i = 1; i < a.length; i++) {
                                joined = Texts.concat(joined, a[i].text);
                            }
                            out.text = joined;
                        },
                        texts);
    }
}
