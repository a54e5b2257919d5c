package io.dwsim.gateway.access;

/** The gateway would be open to everyone who can reach it, and nobody has asked for that. */
final class OpenAccessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OpenAccessException(String address) {
        super("Refusing to listen on " + address + " without a token");
    }
}
