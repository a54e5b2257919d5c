package io.dwsim.engine.text;

import java.util.List;

/** Rules about people. */
final class PersonRules {

    private static final int PHONE_SAMPLES = 500;
    private static final int PHONE_DIGITS = 4;

    private PersonRules() {}

    static void write(RuleBook book) {
        book.entry("first_name", "name.first_name").alias("first_name", "first_name_nonbinary");
        book.entry("first_name_male", "name.male_first_name");
        book.entry("first_name_female", "name.female_first_name");
        book.entry("last_name", "name.last_name")
                .alias("last_name", "last_name_male", "last_name_female", "last_name_nonbinary");
        book.entry("prefix", "name.prefix").alias("prefix", "prefix_male", "prefix_female", "prefix_nonbinary");
        book.entry("suffix", "name.suffix").alias("suffix", "suffix_male", "suffix_female", "suffix_nonbinary");
        book.entry("name", "name.name").alias("name", "full_name", "name_nonbinary");
        book.words("name_male", lexicon -> fullName(lexicon, "name.male_first_name"));
        book.words("name_female", lexicon -> fullName(lexicon, "name.female_first_name"));
        book.words("sex", lexicon -> WordList.of("F", "M"));
        book.entry("gender", "gender.types");
        book.entry("marital_status", "demographic.marital_status");
        book.entry("race", "demographic.race");
        book.entry("nationality", "nation.nationality");
        book.words("blood_group", lexicon -> WordList.of("A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-"));
        // nobody has a number that starts with 9; from group 50 on they are tax numbers
        book.token(
                "ssn",
                lexicon -> TextSource.sequence(new Mask("9##-"), TextSource.number(10, 49, 2), new Mask("-####")));
        book.token(
                        "phone_number",
                        lexicon -> phone(lexicon.samples(
                                PHONE_SAMPLES, faker -> faker.phoneNumber().phoneNumber())))
                .alias("phone_number", "phone", "basic_phone_number");
        book.token(
                        "cell_phone",
                        lexicon -> phone(lexicon.samples(
                                PHONE_SAMPLES, faker -> faker.phoneNumber().cellPhone())))
                .alias("cell_phone", "mobile_number");
        book.token("msisdn", lexicon -> new Mask("Ø############"));
        book.words(
                "country_calling_code",
                lexicon -> WordList.of(
                        "+1", "+7", "+20", "+27", "+30", "+31", "+32", "+33", "+34", "+36", "+39", "+40", "+41", "+43",
                        "+44", "+45", "+46", "+47", "+48", "+49", "+51", "+52", "+54", "+55", "+56", "+57", "+60",
                        "+61", "+62", "+63", "+64", "+65", "+66", "+81", "+82", "+84", "+86", "+90", "+91", "+92",
                        "+98", "+212", "+234", "+254", "+351", "+352", "+353", "+354", "+358", "+359", "+370", "+371",
                        "+372", "+380", "+420", "+421"));
    }

    private static TextSource fullName(Lexicon lexicon, String firstName) {
        return TextSource.sequence(lexicon.entry(firstName), TextSource.literal(" "), lexicon.entry("name.last_name"));
    }

    /** The shapes and prefixes of valid numbers, with the last digits free: asking for every number takes 11 µs. */
    private static TextSource phone(List<String> numbers) {
        return TextSource.oneOf(
                numbers.stream().map(PersonRules::withFreeEnd).map(Mask::new).toArray(TextSource[]::new));
    }

    private static String withFreeEnd(String number) {
        StringBuilder mask = new StringBuilder(number);
        int free = 0;
        for (int i = mask.length() - 1; i >= 0 && free < PHONE_DIGITS; i--) {
            if (Character.isDigit(mask.charAt(i))) {
                mask.setCharAt(i, '#');
                free++;
            }
        }
        return mask.toString();
    }
}
