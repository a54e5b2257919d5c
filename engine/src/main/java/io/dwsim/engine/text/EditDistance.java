package io.dwsim.engine.text;

/** How many insertions, deletions, replacements and swaps of neighbours lie between two words (optimal string alignment). */
final class EditDistance {

    private EditDistance() {}

    static int between(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distance[i][j] = i == 0 ? j : j == 0 ? i : best(a, b, i, j, distance);
            }
        }
        return distance[a.length()][b.length()];
    }

    private static int best(String a, String b, int i, int j, int[][] distance) {
        int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, distance[i - 2][j - 2] + 1) : best;
    }
}
