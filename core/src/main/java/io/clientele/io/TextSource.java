package io.clientele.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * Bytes opened as characters: unpacked if they begin like a gzip file, decoded in the charset that a byte order mark names or else in the
 * one that was said. Bytes that are no text in it are an error, not a replacement character.
 */
final class TextSource extends Reader {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP = 0x1F8B;
    private static final int LONGEST_MARK = 3;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean exhausted;
    private boolean flushed;

    private TextSource(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The bytes of a file, still packed if they are. */
    static InputStream open(Path path, String source) {
        try {
            if (Files.isDirectory(path)) {
                throw new IOException("it is a directory");
            }
            return Files.newInputStream(path);
        } catch (IOException fault) {
            String reason = fault instanceof NoSuchFileException
                    ? "there is no such file"
                    : fault instanceof AccessDeniedException ? "access is denied" : String.valueOf(fault.getMessage());
            throw new UncheckedIOException(
                    source + " cannot be opened: " + reason + " (" + path.toAbsolutePath() + ").", fault);
        }
    }

    /** The characters of a stream. */
    static TextSource of(InputStream stream, Charset charset) throws IOException {
        BufferedInputStream packed = new BufferedInputStream(stream, BUFFER);
        byte[] head = peek(packed, 2);
        boolean gzip = head.length == 2 && ((head[0] & 0xFF) << 8 | head[1] & 0xFF) == GZIP;
        BufferedInputStream plain =
                gzip ? new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER) : packed;
        byte[] mark = peek(plain, LONGEST_MARK);
        Charset marked = charset;
        int length = 0;
        if (mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF) {
            marked = StandardCharsets.UTF_8;
            length = 3;
        } else if (mark.length >= 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
            marked = StandardCharsets.UTF_16BE;
            length = 2;
        } else if (mark.length >= 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
            marked = StandardCharsets.UTF_16LE;
            length = 2;
        }
        plain.skipNBytes(length);
        return new TextSource(plain, marked);
    }

    private static byte[] peek(BufferedInputStream in, int count) throws IOException {
        in.mark(count);
        byte[] head = in.readNBytes(count);
        in.reset();
        return head;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (chars.hasRemaining() && !flushed) {
            CoderResult result = decoder.decode(bytes, chars, exhausted);
            boolean produced = chars.position() > offset;
            if (result.isError()) {
                if (produced) {
                    break;
                }
                throw undecodable(result.length());
            } else if (result.isOverflow()) {
                break;
            } else if (exhausted) {
                flushed = decoder.flush(chars).isUnderflow();
            } else if (produced) {
                break;
            } else {
                refill();
            }
        }
        int count = chars.position() - offset;
        return count == 0 && length > 0 ? -1 : count;
    }

    private void refill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        exhausted = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0));
        bytes.flip();
    }

    private CharacterCodingException undecodable(int length) {
        byte[] fault = new byte[Math.min(length, bytes.remaining())];
        bytes.get(bytes.position(), fault);
        String shown = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(fault);
        return new Undecodable((length == 1 ? "byte " : "bytes ") + shown + " cannot be read as " + charset.name());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class Undecodable extends CharacterCodingException {

        private static final long serialVersionUID = 1L;

        private final String message;

        private Undecodable(String message) {
            this.message = message;
        }

        @Override
        public String getMessage() {
            return message;
        }
    }
}
