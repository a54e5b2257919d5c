package io.dwsim.gateway.plan;

import java.util.List;
import java.util.zip.Deflater;

/** How far bytes can be compressed, by trying it. */
final class Compression {

    private final byte[] scratch = new byte[1 << 16];

    /** Bytes after compression. */
    long size(byte[] bytes, int length) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes, 0, length);
            deflater.finish();
            long size = 0;
            while (!deflater.finished()) {
                size += deflater.deflate(scratch);
            }
            // what cannot be compressed is kept as it is
            return Math.min(size, length);
        } finally {
            deflater.end();
        }
    }

    /** The share of their size that numbers of so many bits have after compression when they are packed tightly. */
    double ratioOfPacked(List<Integer> numbers, int width) {
        if (width == 0 || numbers.isEmpty()) {
            return 0;
        }
        byte[] packed = new byte[(int) (((long) numbers.size() * width + Byte.SIZE - 1) / Byte.SIZE)];
        long bit = 0;
        for (int number : numbers) {
            for (int i = 0; i < width; i++, bit++) {
                if ((number >>> i & 1) == 1) {
                    packed[(int) (bit / Byte.SIZE)] |= (byte) (1 << bit % Byte.SIZE);
                }
            }
        }
        return size(packed, packed.length) / (double) packed.length;
    }
}
