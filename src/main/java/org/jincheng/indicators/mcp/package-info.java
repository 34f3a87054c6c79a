/**
 * Serves the dataset to assistants by the Model Context Protocol.
 */
@NullMarked
package org.jincheng.indicators.mcp;

import org.jspecify.annotations.NullMarked;
