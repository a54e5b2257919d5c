package io.dwsim.engine.rule;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Permutation;
import io.dwsim.engine.random.Purpose;
import java.util.Arrays;

/**
 * The NULLs of a unique column: in every block of 10,000 rows the same number of them, at places that look random. So the
 * rows with a value can be counted and numbered by arithmetic, and a foreign key finds one without looking for it.
 */
final class SpreadNulls implements SourceRows, Population {

    static final int BLOCK = 10_000;

    private final int nullsPerBlock;
    private final int valuesPerBlock;
    private final Permutation places;
    private final CellRandom turns;
    private final long size;
    /** Rows with a value in the last block, when it is not whole. */
    private final long[] lastRows;

    private long countedBlock = -1;
    private final int[] counts = new int[BLOCK];

    SpreadNulls(ColumnKey key, double ratio, long rows) {
        nullsPerBlock = (int) StrictMath.round(ratio * BLOCK);
        valuesPerBlock = BLOCK - nullsPerBlock;
        places = new Permutation(key.forPurpose(Purpose.NULLS), BLOCK);
        turns = key.random(Purpose.NULLS);
        long wholeBlocks = rows / BLOCK;
        long[] last = new long[(int) (rows % BLOCK)];
        int count = 0;
        for (int i = 0; i < last.length; i++) {
            long row = wholeBlocks * BLOCK + i;
            if (of(row) != NONE) {
                last[count++] = row;
            }
        }
        lastRows = Arrays.copyOf(last, count);
        size = wholeBlocks * valuesPerBlock + count;
    }

    @Override
    public long of(long row) {
        long block = row / BLOCK;
        return isNull(turn(block), (int) (row % BLOCK)) ? NONE : row;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long row(long index) {
        long inLast = index - (size - lastRows.length);
        if (inLast >= 0) {
            return lastRows[(int) inLast];
        }
        long block = index / valuesPerBlock;
        int place = (int) places.invert(nullsPerBlock + index % valuesPerBlock);
        return block * BLOCK + Math.floorMod(place - turn(block), BLOCK);
    }

    @Override
    public long before(long row) {
        long block = row / BLOCK;
        if (block != countedBlock) {
            int turn = turn(block);
            int count = 0;
            for (int i = 0; i < BLOCK; i++) {
                counts[i] = count;
                count += isNull(turn, i) ? 0 : 1;
            }
            countedBlock = block;
        }
        return block * valuesPerBlock + counts[(int) (row % BLOCK)];
    }

    private boolean isNull(int turn, int placeInBlock) {
        return nullsPerBlock > 0 && places.apply((placeInBlock + turn) % BLOCK) < nullsPerBlock;
    }

    /** By how much the places of a block are turned against those of the others. */
    private int turn(long block) {
        return turns.at(block).below(BLOCK);
    }
}
