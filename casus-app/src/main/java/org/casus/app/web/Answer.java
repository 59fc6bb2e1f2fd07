package org.casus.app.web;

import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param status the status of HTTP
 * @param body the content without its codings; empty where there is none
 * @param address where it was found in the end
 * @param charset the encoding that the server named
 * @param tag what it calls this version ({@code ETag})
 * @param changed when it says that it was changed ({@code Last-Modified})
 * @param location where it points to
 * @param retryAfter how long to wait, as it says
 */
record Answer(
    int status,
    byte[] body,
    String address,
    @Nullable String charset,
    @Nullable String tag,
    @Nullable String changed,
    @Nullable String location,
    @Nullable String retryAfter) {
  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_FAILURE = 400;
  private static final int NOT_MODIFIED = 304;
  private static final int TOO_MANY = 429;
  private static final int FIRST_SERVER_FAILURE = 500;

  boolean isSuccess() {
    return status >= 200 && status < FIRST_REDIRECT;
  }

  boolean isUnchanged() {
    return status == NOT_MODIFIED;
  }

  boolean isRedirect() {
    return status > FIRST_REDIRECT && status < FIRST_FAILURE && !isUnchanged() && location != null;
  }

  boolean mayPass() {
    return status == TOO_MANY || status >= FIRST_SERVER_FAILURE;
  }

  /** The same with the address at which it was found. */
  Answer at(String found) {
    return new Answer(status, body, found, charset, tag, changed, location, retryAfter);
  }
}
