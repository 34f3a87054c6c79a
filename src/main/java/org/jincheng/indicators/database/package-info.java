/**
 * The connections to the database, the embedded PostgreSQL that runs where no other is
 * configured, and what Hibernate and Spring leave undone so that the start is short.
 */
@NullMarked
package org.jincheng.indicators.database;

import org.jspecify.annotations.NullMarked;
