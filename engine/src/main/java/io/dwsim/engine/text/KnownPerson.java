package io.dwsim.engine.text;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.text.FakerText.UniqueForm;
import java.util.Locale;
import java.util.Set;

/**
 * A person whose names are told, row by row, and what email addresses and user names are made of them. Where nobody is
 * known, or the names have no Latin letters, these are anybody's.
 */
public final class KnownPerson {

    private static final Set<String> FAMILY_NAME_FIRST = Set.of("ja", "zh", "ko", "hu");

    /** What stands in a full name besides names, in plain letters. */
    private static final Set<String> TITLES = Set.of(
            ("mr mrs ms miss mx sir dr prof hr fr herr frau dipling baron baronin freiherr freiherrin graf graefin zu von"
                            + " vom der m mme mlle sr sra sta srta dra jr i ii iii iv v md dds phd dvm neto filho ifj id"
                            + " ozv baro grof dhr mevr bsc msc sig dott ing de den te ten ter van t het voor la le du")
                    .split(" "));

    private static final int STYLES = 7;
    private static final int LEAST_YEAR = 1950;
    private static final int YEARS = 58;
    private static final int GREATEST_NUMBER = 99;

    private static final TextSource DOMAIN = InternetRules.domain();

    private final PlainLetters letters;
    private final boolean familyNameFirst;
    private final Utf8Builder first = new Utf8Builder(32);
    private final Utf8Builder last = new Utf8Builder(32);
    private final Utf8Builder word = new Utf8Builder(32);

    public KnownPerson(Locale locale) {
        letters = PlainLetters.of(locale);
        familyNameFirst = isFamilyNameFirst(locale);
    }

    /** Whether people of a language say their family name first. */
    public static boolean isFamilyNameFirst(Locale locale) {
        return FAMILY_NAME_FIRST.contains(locale.getLanguage());
    }

    /** Now it is nobody. */
    public void forget() {
        first.truncate(0);
        last.truncate(0);
    }

    /** Now it is somebody with these names. */
    public void isCalled(Utf8Builder firstName, Utf8Builder lastName) {
        forget();
        letters.append(firstName.bytes(), 0, firstName.length(), first);
        letters.append(lastName.bytes(), 0, lastName.length(), last);
        if (first.length() == 0 || last.length() == 0) {
            forget();
        }
    }

    /** Now it is somebody with that full name, perhaps of one word only. */
    public void isCalled(Utf8Builder fullName) {
        forget();
        collect(fullName, true);
        if (first.length() == 0) {
            collect(fullName, false);
        }
        if (familyNameFirst && last.length() > 0) {
            word.truncate(0);
            word.append(first.bytes(), 0, first.length());
            first.truncate(0);
            first.append(last.bytes(), 0, last.length());
            last.truncate(0);
            last.append(word.bytes(), 0, word.length());
        }
    }

    /** Email addresses or user names of this person, in the form of a rule for anybody's. */
    public FakerText of(FakerText anybody) {
        if (anybody.unique() instanceof UniqueForm.EmailAddress email) {
            TextSource address = (random, out) -> {
                appendHandle(random, out);
                out.appendAscii('@');
                DOMAIN.append(random, out);
            };
            return new FakerText(
                    orElse(address, anybody.text()), new UniqueForm.EmailAddress(dottedOrElse(email.localPart())));
        }
        if (anybody.unique() instanceof UniqueForm.Suffixed suffixed) {
            return new FakerText(
                    orElse(this::appendHandle, anybody.text()),
                    new UniqueForm.Suffixed(dottedOrElse(suffixed.stem()), suffixed.separator()));
        }
        throw new IllegalArgumentException("no handle: " + anybody);
    }

    private TextSource dottedOrElse(TextSource anybody) {
        return orElse(
                (random, out) -> {
                    append(first, out);
                    if (last.length() > 0) {
                        out.appendAscii('.');
                        append(last, out);
                    }
                },
                anybody);
    }

    private TextSource orElse(TextSource known, TextSource anybody) {
        return (random, out) -> {
            if (first.length() > 0) {
                known.append(random, out);
            } else {
                anybody.append(random, out);
            }
        };
    }

    /** One of the usual ways to make a handle of one's names. */
    private void appendHandle(CellRandom random, Utf8Builder out) {
        int style = random.below(STYLES);
        if (last.length() == 0) {
            append(first, out);
            if (style < 2) {
                out.appendNumber(LEAST_YEAR + random.below(YEARS), 1);
            } else if (style < 5) {
                out.appendNumber(1 + random.below(GREATEST_NUMBER), 1);
            }
            return;
        }
        switch (style) {
            case 0 -> join(first, first.length(), '.', last, out);
            case 1, 2 -> {
                join(first, style == 1 ? first.length() : 1, '.', last, out);
                out.appendNumber(1 + random.below(GREATEST_NUMBER), 1);
            }
            case 3 -> join(first, first.length(), '_', last, out);
            case 4 -> {
                append(first, out);
                append(last, out);
                out.appendNumber(LEAST_YEAR + random.below(YEARS), 1);
            }
            case 5 -> {
                out.append(first.bytes(), 0, 1);
                append(last, out);
                out.appendNumber(1 + random.below(GREATEST_NUMBER), 1);
            }
            default -> join(last, last.length(), '.', first, out);
        }
    }

    private static void join(Utf8Builder one, int length, char between, Utf8Builder other, Utf8Builder out) {
        out.append(one.bytes(), 0, length);
        out.appendAscii(between);
        append(other, out);
    }

    private static void append(Utf8Builder name, Utf8Builder out) {
        out.append(name.bytes(), 0, name.length());
    }

    /** The first and the last word of a name, without titles and the like or with them. */
    private void collect(Utf8Builder name, boolean untitled) {
        byte[] bytes = name.bytes();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i < name.length() && bytes[i] != ' ') {
                continue;
            }
            word.truncate(0);
            letters.append(bytes, start, i, word);
            start = i + 1;
            if (word.length() > 0 && !(untitled && TITLES.contains(word.toString(0)))) {
                Utf8Builder into = first.length() == 0 ? first : last;
                into.truncate(0);
                append(word, into);
            }
        }
    }
}
