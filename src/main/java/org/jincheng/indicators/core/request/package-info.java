/**
 * How a request is read: its client, its language, its parameters and its body, all
 * checked strictly.
 */
@NullMarked
package org.jincheng.indicators.core.request;

import org.jspecify.annotations.NullMarked;
