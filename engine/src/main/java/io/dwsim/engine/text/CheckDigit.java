package io.dwsim.engine.text;

/** Random codes that end in, or hold, a correct check digit. */
final class CheckDigit {

    private static final String VIN_CHARACTERS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int[] VIN_VALUES = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9
    };
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int VIN_CHECK_PLACE = 8;

    private CheckDigit() {}

    /** A code of the EAN family (EAN-8, UPC-A, EAN-13, ISBN-13): weights 3 and 1 from the right. */
    static TextSource ean(String prefix, int length) {
        return (random, out) -> {
            out.append(prefix);
            int sum = 0;
            for (int i = 0; i < length - 1; i++) {
                int digit = i < prefix.length() ? prefix.charAt(i) - '0' : random.below(10);
                if (i >= prefix.length()) {
                    out.appendAscii((char) ('0' + digit));
                }
                sum += (length - i) % 2 == 0 ? 3 * digit : digit;
            }
            out.appendAscii((char) ('0' + (10 - sum % 10) % 10));
        };
    }

    /** A number that passes the Luhn test (ISO/IEC 7812-1). */
    static TextSource luhn(String prefix, int length) {
        return (random, out) -> {
            out.append(prefix);
            int sum = 0;
            for (int i = 0; i < length - 1; i++) {
                int digit = i < prefix.length() ? prefix.charAt(i) - '0' : random.below(10);
                if (i >= prefix.length()) {
                    out.appendAscii((char) ('0' + digit));
                }
                int twice = 2 * digit;
                sum += (length - i) % 2 == 0 ? twice / 10 + twice % 10 : digit;
            }
            out.appendAscii((char) ('0' + (10 - sum % 10) % 10));
        };
    }

    /** An ISBN of ten characters, the last of which can be X. */
    static TextSource isbn10() {
        return (random, out) -> {
            int sum = 0;
            for (int weight = 10; weight >= 2; weight--) {
                int digit = random.below(10);
                out.appendAscii((char) ('0' + digit));
                sum += weight * digit;
            }
            int check = (11 - sum % 11) % 11;
            out.appendAscii(check == 10 ? 'X' : (char) ('0' + check));
        };
    }

    /** A vehicle identification number with the North American check digit in its ninth place. */
    static TextSource vin() {
        return (random, out) -> {
            char[] vin = new char[VIN_WEIGHTS.length];
            int sum = 0;
            for (int i = 0; i < vin.length; i++) {
                int index = random.below(VIN_VALUES.length);
                vin[i] = VIN_CHARACTERS.charAt(index);
                sum += VIN_WEIGHTS[i] * VIN_VALUES[index];
            }
            int check = sum % 11;
            vin[VIN_CHECK_PLACE] = check == 10 ? 'X' : (char) ('0' + check);
            for (char c : vin) {
                out.appendAscii(c);
            }
        };
    }

    /** The nine digits of an SBN: an ISBN of ten characters without its leading zero. */
    static TextSource sbn9() {
        return (random, out) -> {
            int sum = 0;
            for (int weight = 9; weight >= 2; weight--) {
                int digit = random.below(10);
                out.appendAscii((char) ('0' + digit));
                sum += weight * digit;
            }
            int check = (11 - sum % 11) % 11;
            out.appendAscii(check == 10 ? 'X' : (char) ('0' + check));
        };
    }

    /** A bank's number in the United States: weights 3, 7 and 1, the first two digits from 01 to 12. */
    static TextSource routingNumber() {
        return (random, out) -> {
            int number = (1 + random.below(12)) * 1_000_000 + random.below(1_000_000);
            int sum = 0;
            for (int rest = number, place = 7; place >= 0; place--, rest /= 10) {
                sum += rest % 10 * (place % 3 == 0 ? 3 : place % 3 == 1 ? 7 : 1);
            }
            out.appendDigits(number, 8);
            out.appendAscii((char) ('0' + (10 - sum % 10) % 10));
        };
    }

    /** A UPC of eight digits, whose check digit is that of the twelve it is short for. */
    static TextSource upcE() {
        return (random, out) -> {
            int system = random.below(2);
            int six = random.below(1_000_000);
            int last = six % 10;
            int first = six / 10_000;
            long eleven =
                    switch (last) {
                        case 0, 1, 2 -> first * 100_000_000L + last * 10_000_000L + six / 10 % 1_000;
                        case 3 -> six / 1_000 * 10_000_000L + six / 10 % 100;
                        case 4 -> six / 100 * 1_000_000L + six / 10 % 10;
                        default -> six / 10 * 100_000L + last;
                    };
            int sum = 0;
            long rest = system * 10_000_000_000L + eleven;
            for (int i = 10; i >= 0; i--, rest /= 10) {
                sum += (int) (rest % 10) * (i % 2 == 0 ? 3 : 1);
            }
            out.appendDigits(system, 1);
            out.appendDigits(six, 6);
            out.appendAscii((char) ('0' + (10 - sum % 10) % 10));
        };
    }
}
