package io.dwsim.gateway.export;

/** SQL that writes the 16 bytes of a UUID, given as 32 hexadecimal digits, the usual way. */
final class UuidText {

    private UuidText() {}

    /** @param digits an expression, which is repeated */
    static String of(String digits) {
        return "LOWER(SUBSTRING(" + digits + ", 1, 8) || '-' || SUBSTRING(" + digits + ", 9, 4) || '-' || SUBSTRING("
                + digits + ", 13, 4) || '-' || SUBSTRING(" + digits + ", 17, 4) || '-' || SUBSTRING(" + digits
                + ", 21, 12))";
    }
}
