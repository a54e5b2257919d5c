package io.dwsim.generation.part;

import io.dwsim.generation.parquet.WrittenFile;

/**
 * A part that lies in a file.
 *
 * @param fingerprint of its rows, 32 hex digits
 */
record ComputedPart(WrittenFile file, String fingerprint) {}
