package io.dwsim.cli.api;

import io.dwsim.cli.terminal.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An answer of the server that is read while it comes. */
public final class StreamedAnswer implements AutoCloseable {
    private final InputStream body;

    StreamedAnswer(InputStream body) {
        this.body = body;
    }

    /** What is left of the answer; reading it fails if the server breaks it off. */
    public InputStream body() {
        return body;
    }

    /**
     * Copies the answer and returns its length in bytes.
     *
     * @throws IOException when it cannot be written; an answer that breaks off is a {@link CommandFailure}
     */
    public long copyTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        for (int read = read(buffer); read >= 0; read = read(buffer)) {
            out.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }

    byte[] readAll() {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            return new byte[0]; // the status says what there is to say
        }
    }

    private int read(byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    static CommandFailure brokenOff(IOException cause) {
        return new CommandFailure("the server broke its answer off: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }
}
