/**
 * From addresses to bytes: in comes an address of the web, out goes what its server sent, fetched
 * politely and never from a private address.
 */
@NullMarked
package org.casus.app.web;

import org.jspecify.annotations.NullMarked;
