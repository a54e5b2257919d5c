package io.dwsim.gateway.problem;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** Counts what is read of a body and fails when it is too much, whatever length the request claimed. */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final DataSize limit;
    private long read;

    LimitedBody(ServletInputStream body, DataSize limit) {
        this.body = body;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = body.read(buffer, offset, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > limit.toBytes()) {
            throw new BodyTooLargeException(limit);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
