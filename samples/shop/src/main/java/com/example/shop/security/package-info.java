/** What guards the shop: tokens, encryption of fields, access to handlers, headers and the audit log. */
package com.example.shop.security;
