/**
 * Who may do more than read: API keys, or the tokens of an issuer, and their roles.
 */
@NullMarked
package org.jincheng.indicators.runtime.security;

import org.jspecify.annotations.NullMarked;
