package io.dwsim.gateway.query;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A Parquet file that goes to someone while it is written; Parquet never goes back in a file. */
final class ParquetStream implements OutputFile {

    private final OutputStream out;
    private boolean cut;

    ParquetStream(OutputStream out) {
        this.out = out;
    }

    /** Nothing is written any more. */
    void cut() {
        cut = true;
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new Counted();
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return new Counted();
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    /** Counts; leaves the stream open when it is closed. */
    private final class Counted extends PositionOutputStream {

        private long position;

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            refuseWhenCut();
            out.write(b);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            refuseWhenCut();
            out.write(bytes, offset, length);
            position += length;
        }

        private void refuseWhenCut() throws IOException {
            if (cut) {
                throw new IOException("the answer was broken off");
            }
        }
    }
}
