package org.casus.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens what an address of the web names. Whoever runs the road gives it: the road itself opens no
 * connection.
 */
public interface Remote {
  /** No address is opened: each is told to be out of reach. */
  Remote NONE =
      address -> {
        throw new IOException("addresses of the web are not read here; save the page and name it");
      };

  /**
   * What the address names.
   *
   * @throws IOException if it cannot be had; the message says why, for a person
   */
  Content open(String address) throws IOException;

  /**
   * What a server sent.
   *
   * @param body its bytes, without any coding of HTTP; the reader closes them
   * @param address where they were found in the end
   * @param charset the encoding that the server named
   */
  record Content(InputStream body, String address, @Nullable String charset) {}
}
