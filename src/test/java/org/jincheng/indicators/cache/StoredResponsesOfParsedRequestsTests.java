package org.jincheng.indicators.cache;

import org.springframework.test.context.TestPropertySource;

/** The cache is the same where Jetty parses each request. */
@TestPropertySource(properties = "jincheng.server.match-request-bytes=false")
class StoredResponsesOfParsedRequestsTests extends StoredResponseTests {

}
