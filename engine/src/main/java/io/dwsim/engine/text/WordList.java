package io.dwsim.engine.text;

import io.dwsim.engine.random.CellRandom;
import java.util.List;

/** Words in one array of UTF-8, each as likely as the other; a word that is listed twice is twice as likely. */
final class WordList implements TextSource {

    private final byte[] bytes;
    private final int[] starts;

    private WordList(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    static WordList of(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a word list needs a word");
        }
        Utf8Builder all = new Utf8Builder(16 * words.size());
        int[] starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            all.append(words.get(i));
            starts[i + 1] = all.length();
        }
        return new WordList(all.bytes(), starts);
    }

    static WordList of(String... words) {
        return of(List.of(words));
    }

    @Override
    public void append(CellRandom random, Utf8Builder out) {
        int count = starts.length - 1;
        int index = count == 1 ? 0 : random.below(count);
        out.append(bytes, starts[index], starts[index + 1] - starts[index]);
    }
}
