package io.dwsim.embedded;

/**
 * Passwords of the three logins of dw-sim.
 *
 * @param control owner of the control database
 * @param loader owner of the warehouse
 * @param reader may read what is published in the warehouse
 */
public record DatabasePasswords(String control, String loader, String reader) {

    /** Three made-up ones. */
    public static DatabasePasswords random() {
        return new DatabasePasswords(RandomSecret.next(), RandomSecret.next(), RandomSecret.next());
    }

    @Override
    public String toString() {
        return "DatabasePasswords[]";
    }
}
