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

    /** The block whose values are listed below, to answer for rows that follow each other. */
    private long listedBlock = -1;

    private final int[] valuesBefore = new int[BLOCK];
    private final int[] valuePlaces = new int[BLOCK];

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
    public long row(long number) {
        long inLast = number - (size - lastRows.length);
        return inLast >= 0 ? lastRows[(int) inLast] : inWholeBlock(number);
    }

    @Override
    public long before(long row) {
        long block = row / BLOCK;
        list(block);
        return block * valuesPerBlock + valuesBefore[(int) (row % BLOCK)];
    }

    @Override
    public long earlier(long row, long number) {
        long block = row / BLOCK;
        long inBlock = number - block * valuesPerBlock;
        if (inBlock < 0) {
            return inWholeBlock(number);
        }
        list(block);
        return block * BLOCK + valuePlaces[(int) inBlock];
    }

    private long inWholeBlock(long number) {
        long block = number / valuesPerBlock;
        int place = (int) places.invert(nullsPerBlock + number % valuesPerBlock);
        return block * BLOCK + Math.floorMod(place - turn(block), BLOCK);
    }

    private void list(long block) {
        if (block != listedBlock) {
            int turn = turn(block);
            int count = 0;
            for (int place = 0; place < BLOCK; place++) {
                valuesBefore[place] = count;
                if (!isNull(turn, place)) {
                    valuePlaces[count++] = place;
                }
            }
            listedBlock = block;
        }
    }

    private boolean isNull(int turn, int placeInBlock) {
        return nullsPerBlock > 0 && places.apply((placeInBlock + turn) % BLOCK) < nullsPerBlock;
    }

    /** By how much the places of a block are turned against those of the others. */
    private int turn(long block) {
        return turns.at(block).below(BLOCK);
    }
}
