/**
 * Shortens the start. Each class can be deleted, and nothing changes but the time that
 * the start takes.
 */
@NullMarked
package org.jincheng.indicators.runtime.startup;

import org.jspecify.annotations.NullMarked;
