/** Rules on sessions, cookies, requests from other sites, and what the server tells its visitors. */
@NullMarked
package org.assize.compliance.web;

import org.jspecify.annotations.NullMarked;
