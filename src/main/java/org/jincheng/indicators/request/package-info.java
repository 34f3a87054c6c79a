/**
 * How a request is read: its client, its language, its parameters and its body, all
 * checked strictly.
 */
@NullMarked
package org.jincheng.indicators.request;

import org.jspecify.annotations.NullMarked;
