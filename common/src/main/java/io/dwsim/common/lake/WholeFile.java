package io.dwsim.common.lake;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Writes an object's bytes into a new file, all of them or none. The JDK's HTTP client takes a connection that broke off
 * for the end of the body; here it is a reason to try again, and never a file that is shorter than its object.
 */
final class WholeFile implements ResponseTransformer<GetObjectResponse, GetObjectResponse> {

    private final Path file;

    WholeFile(Path file) {
        this.file = file;
    }

    @Override
    public GetObjectResponse transform(GetObjectResponse response, AbortableInputStream body) {
        long written;
        try {
            written = Files.copy(body, file);
        } catch (FileAlreadyExistsException e) {
            throw SdkClientException.create("the file " + file + " is there already", e);
        } catch (IOException e) {
            throw again("reading it broke off: " + e.getMessage());
        }
        Long expected = response.contentLength();
        if (expected != null && written != expected) {
            throw again("it broke off after " + written + " of " + expected + " bytes");
        }
        return response;
    }

    private RetryableException again(String reason) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw RetryableException.create(reason + ", and what was written to " + file + " could not be deleted", e);
        }
        return RetryableException.create(reason);
    }
}
