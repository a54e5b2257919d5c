package io.dwsim.engine.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The identity of a column in random numbers. Its keys depend on nothing but the seed and the exact spelling of the two
 * names: neither on the order of columns and tables nor on the rules.
 */
public record ColumnKey(long seed, String table, String column) {

    /** Second half of the SipHash key; the first is the seed. */
    private static final long DOMAIN = 0x6477_7369_6d2d_6b31L; // "dwsim-k1"

    /** A 64-bit key for one kind of decision. */
    public long forPurpose(Purpose purpose) {
        byte[] tableName = table.getBytes(StandardCharsets.UTF_8);
        byte[] columnName = column.getBytes(StandardCharsets.UTF_8);
        byte[] tag = purpose.tag().getBytes(StandardCharsets.UTF_8);
        // lengths first, so that no two different triples have the same bytes
        ByteBuffer message = ByteBuffer.allocate(2 * Integer.BYTES + tableName.length + columnName.length + tag.length);
        message.putInt(tableName.length).putInt(columnName.length);
        message.put(tableName).put(columnName).put(tag);
        SipHash hash = new SipHash(seed, DOMAIN);
        hash.hash(message.array(), 0, message.capacity());
        return hash.first();
    }

    /** The random numbers of one kind of decision, a stream for each row. */
    public CellRandom random(Purpose purpose) {
        return new CellRandom(forPurpose(purpose));
    }
}
