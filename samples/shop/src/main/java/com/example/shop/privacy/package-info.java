/** What the code says of personal data: which field holds which category, how long it is kept, how it is erased. */
package com.example.shop.privacy;
