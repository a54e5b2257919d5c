package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.engine.place.Country;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.text.FakerText;
import io.dwsim.engine.text.FakerText.UniqueForm;
import io.dwsim.engine.text.KnownPerson;
import io.dwsim.engine.text.TextSource;
import io.dwsim.engine.text.Utf8Builder;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Text that agrees with other text of its row. Where that is NULL or says nothing, the value is the one the column would
 * have if it were not derived.
 */
final class DerivedTexts {

    private final ColumnKey key;
    private final Column column;
    private final boolean isUnique;
    private final FakerText own;
    private final TextCompiler texts;

    /** @param own what the column's faker rule stands for */
    DerivedTexts(ColumnKey key, Column column, boolean isUnique, FakerText own, TextCompiler texts) {
        this.key = key;
        this.column = column;
        this.isUnique = isUnique;
        this.own = own;
        this.texts = texts;
    }

    /** Email addresses and user names of somebody with a first and a last name. */
    Derived handles(Cells first, Cells last) {
        KnownPerson person = new KnownPerson(texts.locale());
        Utf8Builder firstName = new Utf8Builder(32);
        Utf8Builder lastName = new Utf8Builder(32);
        return derived(person.of(own), row -> {
            if (read(first, row, firstName) && read(last, row, lastName)) {
                person.isCalled(firstName, lastName);
            } else {
                person.forget();
            }
        });
    }

    /** Email addresses and user names of somebody with a full name. */
    Derived handles(Cells fullName) {
        KnownPerson person = new KnownPerson(texts.locale());
        Utf8Builder name = new Utf8Builder(32);
        return derived(person.of(own), row -> {
            if (read(fullName, row, name)) {
                person.isCalled(name);
            } else {
                person.forget();
            }
        });
    }

    /** Full names of first and last ones, in the order of the language. */
    Derived names(Cells first, Cells last) {
        Locale locale = texts.locale();
        boolean familyNameFirst = KnownPerson.isFamilyNameFirst(locale);
        String between = locale.getLanguage().equals("zh") ? "" : " ";
        Utf8Builder name = new Utf8Builder(32);
        Utf8Builder other = new Utf8Builder(32);
        return derived(orOwn(name), row -> {
            boolean isKnown =
                    read(familyNameFirst ? last : first, row, name) && read(familyNameFirst ? first : last, row, other);
            if (isKnown) {
                name.append(between);
                name.append(other.bytes(), 0, other.length());
            } else {
                name.truncate(0);
            }
        });
    }

    /** What belongs to a country, which is told by its code or its name. */
    Derived ofCountry(Cells country, Function<Country, String> text) {
        Utf8Builder value = new Utf8Builder(32);
        return derived(orOwn(value), row -> {
            value.truncate(0);
            Optional<Country> known = country.moveTo(row) ? Country.of(country.textValue()) : Optional.empty();
            known.ifPresent(found -> value.append(text.apply(found)));
        });
    }

    /** The text, or the column's own while it is empty. */
    private FakerText orOwn(Utf8Builder text) {
        TextSource source = (random, out) -> out.append(text.bytes(), 0, text.length());
        UniqueForm unique = own.unique() instanceof UniqueForm.Suffixed suffixed
                ? new UniqueForm.Suffixed(orOwn(text, source, suffixed.stem()), suffixed.separator())
                : own.unique();
        return new FakerText(orOwn(text, source, own.text()), unique);
    }

    private static TextSource orOwn(Utf8Builder text, TextSource source, TextSource own) {
        return (random, out) -> (text.length() > 0 ? source : own).append(random, out);
    }

    private Derived derived(FakerText text, LongConsumer moveTo) {
        Dealt dealt = isUnique ? texts.dealt(key, column, text) : null;
        ValueRule.OfText rule =
                dealt == null ? texts.repeating(key, column, text.text()) : (ValueRule.OfText) dealt.rule();
        ValueRule.OfText moving = (row, out) -> {
            moveTo.accept(row);
            rule.append(row, out);
        };
        return dealt == null ? Derived.repeating(moving) : Derived.of(new Dealt(moving, dealt.count()));
    }

    /** Whether there is a text to read. */
    private static boolean read(Cells cells, long row, Utf8Builder into) {
        into.truncate(0);
        if (cells.moveTo(row)) {
            cells.appendTo(into);
        }
        return into.length() > 0;
    }
}
